/** The hash by which bytes are told that are not kept. */
package org.mesinfos.connectors.format.digest;
