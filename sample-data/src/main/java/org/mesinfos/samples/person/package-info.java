/**
 * Generated people: names, homes, contact details and their references at the organisations.
 *
 * <p>A person is a pure function of the seed and of an index. Any number of people can therefore be generated in any
 * order, repeatedly and in constant memory.
 */
@NullMarked
package org.mesinfos.samples.person;

import org.jspecify.annotations.NullMarked;
