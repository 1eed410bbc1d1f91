/** Pages of one order, as a shop shows them for printing: labels with values, and articles with prices. */
package org.mesinfos.connectors.standard.orderpage;
