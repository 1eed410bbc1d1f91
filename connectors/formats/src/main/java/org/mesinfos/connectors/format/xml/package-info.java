/**
 * Safe conversion of XML bytes to elements in constant memory; the only user of StAX.
 *
 * <p>Unsafe document types are rejected and nothing is ever fetched. Names are local names, because namespaces change
 * between versions of a message while the elements keep their meaning. {@link XmlCursor} reads a file,
 * {@link org.mesinfos.connectors.format.tree.TreeElement} contains one record, {@link XmlSplitter} finds the offsets at
 * which a file can be split, and {@link XmlSplit} opens a split as a complete document.
 */
@NullMarked
package org.mesinfos.connectors.format.xml;

import org.jspecify.annotations.NullMarked;
