/** SQL and JPQL of connections and their tokens. */
package io.uprava.connections.repository;
