/** Records as trees of elements with texts, attributes and children, independent of their file format. */
package org.mesinfos.connectors.format.tree;
