/** Amounts and keys of bank transactions, for standards that do not fix the format of numbers. */
package org.mesinfos.connectors.standard.money;
