/**
 * What every request passes before REST or Faces sees it: its id, and the answer when the container
 * refuses it.
 */
package io.uprava.common.http;
