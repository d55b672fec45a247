/**
 * amoCRM and Kommo, two names of one service: consent in a browser, tokens that rotate, accounts
 * with contacts. Written from the providers' documentation; what it leaves open is in decision
 * 0085.
 */
package io.uprava.sandbox.emulator.amocrm;
