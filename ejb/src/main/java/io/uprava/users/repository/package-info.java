/** Users, sessions and codes in the database. Called by {@code users.service} only. */
package io.uprava.users.repository;
