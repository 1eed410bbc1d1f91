/** Files that hold files. The only user of Commons Compress. */
package org.mesinfos.connectors.format.archive;
