/** {@code ./bench}: measures the application on this machine and holds it against its budgets. */
package io.uprava.sandbox.bench;
