/**
 * People who are hard to distinguish, and the rows of several organisations about them: families, spouses, twins,
 * fathers and sons with one name, who share addresses, telephones and accounts, with typing errors.
 */
@NullMarked
package org.mesinfos.samples.lookalike;

import org.jspecify.annotations.NullMarked;
