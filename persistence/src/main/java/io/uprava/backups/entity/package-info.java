/** What is remembered of backups, of drills and of restores; values of tokens never. */
package io.uprava.backups.entity;
