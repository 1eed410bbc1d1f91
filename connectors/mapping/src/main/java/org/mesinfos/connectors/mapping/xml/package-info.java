/** Mappings that say {@code format: xml}: which elements are records and how their values are reached. */
package org.mesinfos.connectors.mapping.xml;
