package org.mesinfos.connectors.standard.ofx;

import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Something that stands around transactions.
 *
 * @param list the list it stands in with a slash, such as {@code BANKTRANLIST/}; empty outside of lists
 */
record Part(String list, TreeElement element) {}
