/** Detection of the root element of an XML file from its first bytes, which recognition uses for every file. */
package org.mesinfos.connectors.format.xmlroot;
