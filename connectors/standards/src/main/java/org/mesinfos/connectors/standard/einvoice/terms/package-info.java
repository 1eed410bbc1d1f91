/**
 * Classes shared by the syntaxes of EN 16931: reading of values, check of the totals, attribution to a customer, and
 * streaming of files with one or more invoices. Business terms are cited by their numbers, such as BT-1 for the invoice
 * number and BG-25 for an invoice line.
 */
@NullMarked
package org.mesinfos.connectors.standard.einvoice.terms;

import org.jspecify.annotations.NullMarked;
