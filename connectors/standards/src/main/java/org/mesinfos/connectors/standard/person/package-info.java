/**
 * Rows of files that hold one person's data and do not say whose they are: their subject is the customer that the
 * delivery names.
 */
package org.mesinfos.connectors.standard.person;
