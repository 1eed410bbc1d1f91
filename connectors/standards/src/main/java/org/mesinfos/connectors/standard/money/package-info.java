/** Amounts and keys of bank transactions, for standards that do not fix the format of numbers. */
@NullMarked
package org.mesinfos.connectors.standard.money;

import org.jspecify.annotations.NullMarked;
