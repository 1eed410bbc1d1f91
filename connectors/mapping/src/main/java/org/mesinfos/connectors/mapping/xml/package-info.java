/** Mappings with {@code format: xml}: record elements and the paths of their values. */
package org.mesinfos.connectors.mapping.xml;
