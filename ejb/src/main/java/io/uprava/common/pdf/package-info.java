/** What every PDF is made of: fonts with Latin and Cyrillic letters, page numbers. */
package io.uprava.common.pdf;
