/** Account statements of the fictitious Banque Atlantide as PDF documents. */
@NullMarked
package org.mesinfos.samples.pdf;

import org.jspecify.annotations.NullMarked;
