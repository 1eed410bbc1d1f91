/** Records as trees of elements with texts, attributes and children, independent of their file format. */
@NullMarked
package org.mesinfos.connectors.format.tree;

import org.jspecify.annotations.NullMarked;
