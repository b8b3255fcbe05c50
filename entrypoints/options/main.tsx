import { render } from 'preact';
import '../../components/options/options.css';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';

render(<OptionsApp />, document.body);
