/** Detection of the root element of an XML file from its first bytes, which recognition uses for every file. */
@NullMarked
package org.mesinfos.connectors.format.xmlroot;

import org.jspecify.annotations.NullMarked;
