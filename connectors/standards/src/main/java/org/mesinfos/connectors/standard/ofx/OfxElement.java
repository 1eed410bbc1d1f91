package org.mesinfos.connectors.standard.ofx;

import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * An element outside of transactions.
 *
 * @param listPath path of the list that contains it, such as {@code BANKTRANLIST/}; empty outside of lists
 */
record OfxElement(String listPath, TreeElement element) {}
