/** Pages of one order, as a shop shows them for printing: labels with values, and articles with prices. */
@NullMarked
package org.mesinfos.connectors.standard.orderpage;

import org.jspecify.annotations.NullMarked;
