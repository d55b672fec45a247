/** Pages of people and their access: signing in, the own profile, administration of users. */
package io.uprava.users.page;
