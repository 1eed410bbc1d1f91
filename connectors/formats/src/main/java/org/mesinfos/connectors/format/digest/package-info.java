/** Hashes that identify content whose bytes are not retained. */
package org.mesinfos.connectors.format.digest;
