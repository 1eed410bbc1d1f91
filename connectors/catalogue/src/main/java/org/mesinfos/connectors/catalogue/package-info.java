/** Which connector reads a file: finds all there are, keeps their names unique, and chooses by content. */
package org.mesinfos.connectors.catalogue;
