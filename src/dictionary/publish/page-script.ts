/** Finds words as they are typed. Without scripts the page is complete, only without the search. */
export const PAGE_SCRIPT = `
(function(){
var form=document.querySelector('.search'),box=document.getElementById('find'),count=document.getElementById('count');
var all=[].slice.call(document.querySelectorAll('article')),sections=[].slice.call(document.querySelectorAll('section'));
var plain=function(s){return s.toLowerCase().replace(/[\\u2018\\u2019']/g,'').replace(/[^\\p{L}\\p{N}]+/gu,' ').trim()};
var texts=all.map(function(a){return plain(a.getAttribute('data-find')+' '+a.textContent)});
var names=all.map(function(a){return ' '+plain(a.getAttribute('data-find'))});
form.hidden=false;
form.addEventListener('submit',function(e){e.preventDefault()});
box.addEventListener('input',function(){
var q=plain(box.value),shown=0;
var inNames=q!==''&&names.some(function(n){return n.indexOf(' '+q)>=0});
all.forEach(function(a,i){var hit=q===''||(inNames?names[i].indexOf(' '+q)>=0:texts[i].indexOf(q)>=0);a.hidden=!hit;if(hit)shown++});
sections.forEach(function(s){s.hidden=!s.querySelector('article:not([hidden])')});
count.textContent=q===''?'':shown===0?'No word found. Try fewer letters, or ask your local SENDIASS.':shown===1?'1 word':shown+' words';
});
window.addEventListener('hashchange',function(){if(box.value){box.value='';box.dispatchEvent(new Event('input'));var t=document.querySelector(location.hash);if(t)t.scrollIntoView()}});
})();
`
