/**
 * Who the invented people are: names, homes, contacts, and what references the organisations know them by.
 *
 * <p>A person is a pure function of the seed and of an index, so that any number of people can be told one after the
 * other in constant memory, in any order, and the same again.
 */
package org.mesinfos.samples.person;
