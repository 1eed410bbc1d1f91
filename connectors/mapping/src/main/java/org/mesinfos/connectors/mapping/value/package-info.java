/** Values as text: numbers, times, currencies, names of months and of balances, and what is unreadable about them. */
@NullMarked
package org.mesinfos.connectors.mapping.value;

import org.jspecify.annotations.NullMarked;
