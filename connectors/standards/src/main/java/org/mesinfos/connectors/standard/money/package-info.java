/** Amounts and keys of bank movements, for standards that leave their spelling to whoever writes the file. */
package org.mesinfos.connectors.standard.money;
