/** Draws the account statements of the invented Banque Atlantide as PDF documents. */
package org.mesinfos.samples.pdf;
