/** Account statements of the fictitious Banque Atlantide as PDF documents. */
package org.mesinfos.samples.pdf;
