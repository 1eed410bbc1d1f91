/** Records that are trees, whatever they were written in: elements with texts, attributes and children. */
package org.mesinfos.connectors.format.tree;
