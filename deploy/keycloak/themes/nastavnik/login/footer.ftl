<#macro content>
  <p id="nastavnik-hint">${msg("nastavnikHint")}</p>
</#macro>
