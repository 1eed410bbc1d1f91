/**
 * Other meanings of the words of a document before its tables are sought: whole numbers as amounts, numbers as dates, words of
 * direction, the decimal mark. Each class returns the same lines with other tokens.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.token;

import org.jspecify.annotations.NullMarked;
