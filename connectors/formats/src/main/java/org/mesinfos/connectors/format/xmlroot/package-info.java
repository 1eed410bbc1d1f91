/** Tells the root element of an XML file from its beginning, which every file is asked for before any reader opens it. */
package org.mesinfos.connectors.format.xmlroot;
