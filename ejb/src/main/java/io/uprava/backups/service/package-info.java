/** Taking, proving and restoring backups. */
package io.uprava.backups.service;
