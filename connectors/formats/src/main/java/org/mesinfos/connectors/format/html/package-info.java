/** HTML as a stream of tags and texts, for exports that use it as a list and are seldom well formed. */
package org.mesinfos.connectors.format.html;
