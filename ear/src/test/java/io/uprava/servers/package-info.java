/**
 * Black-box tests of the built release on Payara Server, WildFly and Payara Micro, each set up by
 * the very scripts an administrator runs, against a PostgreSQL of their own.
 *
 * <p>A test says {@link io.uprava.servers.OnEveryServer} and takes a {@link
 * io.uprava.servers.Server}; the servers are started once for all tests of a run.
 */
package io.uprava.servers;
