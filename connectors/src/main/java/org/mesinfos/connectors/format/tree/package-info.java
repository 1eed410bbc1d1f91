/**
 * Records that are trees, whatever they were written in: elements with texts, attributes and children, the paths that
 * select among them, and the rows that mappings see. XML and JSON are read into it.
 */
package org.mesinfos.connectors.format.tree;
