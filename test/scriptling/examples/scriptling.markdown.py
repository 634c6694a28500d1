from scriptling.markdown import to_html

print(to_html('# Shopping\n\n- [x] tea\n- [ ] a **blue** cup <script>alert(1)</script>'))
