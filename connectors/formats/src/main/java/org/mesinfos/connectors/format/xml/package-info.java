/**
 * How XML bytes become elements, safely and in constant memory: the only user of StAX.
 *
 * <p>Document types are refused and nothing is ever fetched. Names are local names: a namespace changes with every
 * version of a message, the meaning of its elements does not. {@link XmlCursor} walks a file, {@link org.mesinfos.connectors.format.tree.TreeElement} holds
 * one record of it, {@link XmlSplitter} tells where a file may be cut and {@link XmlChunkReader} opens a piece as a whole
 * document.
 */
package org.mesinfos.connectors.format.xml;
