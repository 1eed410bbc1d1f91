/**
 * What the syntaxes of EN 16931 have in common: how values are taken into fields, how the totals of an invoice are
 * checked, whose it is, and how a file of one or many invoices is walked.
 */
package org.mesinfos.connectors.standard.einvoice.terms;
