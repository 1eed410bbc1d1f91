/**
 * Activity in Google products, from the HTML page of an export: one cell per activity, in the language of the account.
 *
 * <p>Each cell becomes one {@link org.mesinfos.records.WebActivity}.
 */
@NullMarked
package org.mesinfos.connectors.standard.activity;

import org.jspecify.annotations.NullMarked;
