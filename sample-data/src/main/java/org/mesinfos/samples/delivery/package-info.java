/**
 * How organisations deliver what happened: one class for each layout, which writes the files and notes in the truth
 * what each row must become.
 *
 * <p>People are written one after the other into all open files, so memory does not grow with their number.
 */
package org.mesinfos.samples.delivery;
