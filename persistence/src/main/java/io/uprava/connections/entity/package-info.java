/**
 * What is kept of connected services: the connection, its tokens by generation, and their story.
 */
package io.uprava.connections.entity;
