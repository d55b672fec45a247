/** What VK's API does with the token of a community, written from VK's documentation. */
package io.uprava.sandbox.emulator.vk;
