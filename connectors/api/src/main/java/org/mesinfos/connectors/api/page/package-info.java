/** What stands on the pages of a document: words with their places, and the files embedded in it. */
package org.mesinfos.connectors.api.page;
