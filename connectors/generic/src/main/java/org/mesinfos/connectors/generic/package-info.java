/**
 * Finds out how account movements are laid out in a file of separated values that nobody described, from the names of
 * its columns in many languages and from their values, and writes that down as a mapping.
 */
package org.mesinfos.connectors.generic;
